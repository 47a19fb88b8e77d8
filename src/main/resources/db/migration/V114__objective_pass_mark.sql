-- Per cent that passing asks for in each objective too; none where the whole decides alone.

alter table knowledge_test add column objective_pass_mark int;
