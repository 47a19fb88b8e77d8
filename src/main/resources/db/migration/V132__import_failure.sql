-- Why no question of an import came in: the key of a message, and its arguments, each on a line.
alter table question_import add column failure varchar(500) not null default '';
