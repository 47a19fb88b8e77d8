-- What makes tests fair to somebody: each grant is a row that never changes, the last one holds.

create table accommodation (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  centre_id bigint not null,
  -- on top of a test's time
  extra_percent int not null,
  pause_minutes int not null,
  large_print boolean not null,
  reason varchar(500) not null,
  granted_by bigint not null,
  granted_at datetime(3) not null,
  constraint accommodation_person foreign key (person_id) references person (id),
  constraint accommodation_centre foreign key (centre_id) references centre (id),
  constraint accommodation_granter foreign key (granted_by) references person (id)
);

create index accommodation_of_centre on accommodation (centre_id, id);

-- the one that held when the attempt began
alter table attempt add column accommodation_id bigint;
alter table attempt add constraint attempt_accommodation foreign key (accommodation_id) references accommodation (id);
