-- Questions whose answer is typed, and marks for parts of an answer.

-- of a question with several right choices: whether parts of the answer earn parts of the mark
alter table question add column part_marks boolean not null default false;
-- of a number
alter table question add column number_value decimal(30,10);
alter table question add column number_tolerance decimal(30,10);
alter table question add column unit_ar varchar(60);
alter table question add column unit_fr varchar(60);
alter table question add column unit_en varchar(60);
-- of words: one a line, an empty line between the fields
alter table question add column accepted_ar text;
alter table question add column accepted_fr text;
alter table question add column accepted_en text;
-- feedback where no choice has its own
alter table question add column right_ar text;
alter table question add column right_fr text;
alter table question add column right_en text;
alter table question add column wrong_ar text;
alter table question add column wrong_fr text;
alter table question add column wrong_en text;

-- by which means the question is answered, so that saving an answer need not look at the question
alter table attempt_question add column answering varchar(6) not null default 'TICKED';
alter table attempt_question add column typed varchar(500) not null default '';
-- what the answer has earned, in parts of 840, which every number up to 8 divides; null until marked
alter table attempt_question add column share int;
update attempt_question set share = case when correct then 840 else 0 end where correct is not null;
