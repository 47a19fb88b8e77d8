-- Complaints to a centre: about a candidacy, how somebody decided, or a trainer. Words and names are erased after the
-- time that the scheme says; that there was one, when it was answered and how, stays.

create table complaint (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  centre_id bigint not null,
  scheme_kind varchar(60) not null,
  about varchar(20) not null,
  candidacy_id bigint null,
  concerned varchar(240) null,
  words varchar(4000) null,
  state varchar(20) not null,
  received_at datetime(3) not null,
  since datetime(3) not null,
  answer_until datetime(3) not null,
  erase_after datetime(3) not null,
  handler_id bigint null,
  founded boolean null,
  answer varchar(4000) null,
  erased_at datetime(3) null,
  version int not null,
  constraint complaint_person foreign key (person_id) references person (id),
  constraint complaint_centre foreign key (centre_id) references centre (id),
  constraint complaint_candidacy foreign key (candidacy_id) references candidacy (id),
  constraint complaint_handler foreign key (handler_id) references person (id)
);

create index complaint_of on complaint (person_id, received_at);
create index complaint_queue on complaint (centre_id, state, since);
create index complaint_erase on complaint (erased_at, erase_after);

-- officials who handed a complaint back, since they found themselves concerned
create table complaint_aside (
  complaint_id bigint not null,
  person_id bigint not null,
  primary key (complaint_id, person_id),
  constraint complaint_aside_complaint foreign key (complaint_id) references complaint (id),
  constraint complaint_aside_person foreign key (person_id) references person (id)
);
