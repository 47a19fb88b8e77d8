-- Words by which authors find questions again: one a line, read and written with the question only.
alter table question add column tags varchar(500);
