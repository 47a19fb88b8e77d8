-- What was uploaded stands apart: pages ask each second how far an import is, and need not read it each time.
create table question_import_file (
  import_id bigint not null primary key,
  content longblob not null,
  constraint question_import_file_of foreign key (import_id) references question_import (id) on delete cascade
);

insert into question_import_file (import_id, content)
  select id, content from question_import where state in ('READ', 'CONFIRMED');

alter table question_import drop column content;
