-- a test may draw for an objective at one of Bloom's levels; at any where it says none, as all did before
alter table draw add column level varchar(12);
-- so it may draw for one objective more than once. The new key also serves the foreign key, which needs one at all times
alter table draw add constraint draw_position unique (knowledge_test_id, position);
alter table draw drop constraint draw_objective;
