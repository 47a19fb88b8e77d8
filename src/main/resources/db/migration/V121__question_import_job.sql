-- How far an import of questions is, and what its author chose for those that do not say it themselves.
alter table question_import add column state varchar(12) not null default 'READ';
alter table question_import add column total int not null default 0;
alter table question_import add column done int not null default 0;
alter table question_import add column objective varchar(60);
alter table question_import add column level varchar(12);
