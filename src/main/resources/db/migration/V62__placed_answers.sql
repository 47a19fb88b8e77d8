-- Questions that are answered by giving each of several things its place: ordering and matching.

-- what a choice is the partner of, in a question that matches pairs
alter table choice add column label_ar text;
alter table choice add column label_fr text;
alter table choice add column label_en text;

-- the place chosen in each field, from 1 and 0 for none, as in 3,0,1
alter table attempt_question add column places varchar(100) not null default '';
