-- What a holder was told of the end of a certificate; each stage once: days before the end, 0 for the end, -1 for the
-- end of the grace.

create table certificate_notice (
  id bigint not null auto_increment primary key,
  certificate_id bigint not null,
  stage int not null,
  sent_at datetime(3) not null,
  constraint certificate_notice_once unique (certificate_id, stage),
  constraint certificate_notice_of foreign key (certificate_id) references certificate (id)
);
