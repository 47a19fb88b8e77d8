-- When a test may be sat; null where it is open at any time, from the beginning or for good.
alter table knowledge_test add column opens_at datetime(3);
alter table knowledge_test add column closes_at datetime(3);

-- what the result tells of each answer, and when
alter table knowledge_test add column feedback varchar(20) not null default 'FULL';

-- questions and case sets that a test asks of everybody, besides those it draws
create table fixed_item (
  id bigint not null auto_increment primary key,
  knowledge_test_id bigint not null,
  position int not null,
  -- of a question, or of a case set
  code varchar(60) not null,
  questions int not null,
  constraint fixed_item_code unique (knowledge_test_id, code),
  constraint fixed_item_test foreign key (knowledge_test_id) references knowledge_test (id)
);
