-- How certificates of a kind look: every version that ever was in force, the newest of a kind last. Files of the kind's
-- folder and of the folder that all kinds share, as ZIP; what certificate.yaml says is not among them.
create table certificate_template (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  sha256 varchar(64) not null,
  content longblob not null,
  -- null for the first, which came with the kind
  put_by bigint null,
  put_at datetime(3) not null,
  constraint certificate_template_putter foreign key (put_by) references person (id)
);

create index certificate_template_newest on certificate_template (kind, id);
