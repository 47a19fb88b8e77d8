-- Schemes ask for more than courses and one assignment: several assessed tasks, things that candidates put forward,
-- and versions that are looked at before they take force.

alter table scheme add column in_force_at datetime(3);
alter table scheme add column in_force_by bigint;
alter table scheme add column in_force_reason varchar(4000);
alter table scheme add constraint scheme_in_force_by foreign key (in_force_by) references person (id);
update scheme set in_force_at = current_timestamp(3);

-- null is the first task of the scheme, which was the only one
alter table candidacy add column task varchar(40);
alter table candidacy add column task_round int not null default 1;
alter table assessment add column task varchar(40);
alter table candidacy_act add column subject varchar(40);

create table evidence (
  id bigint not null auto_increment primary key,
  candidacy_id bigint not null,
  requirement varchar(40) not null,
  words varchar(4000),
  amount int not null,
  handed_in_id bigint,
  added_at datetime(3) not null,
  recognised boolean,
  decided_at datetime(3),
  constraint evidence_candidacy foreign key (candidacy_id) references candidacy (id),
  constraint evidence_file foreign key (handed_in_id) references handed_in (id)
);
