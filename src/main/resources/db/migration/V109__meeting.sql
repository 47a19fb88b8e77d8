-- Meetings in which candidacies are decided one by one: who was there, who left for whom, and the minutes as they were sealed.

create table meeting (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  scheme_kind varchar(60) not null,
  meeting_day date not null,
  -- of the minutes
  language varchar(2) not null,
  chair_id bigint not null,
  state varchar(20) not null,
  convened_by bigint not null,
  convened_at datetime(3) not null,
  closed_at datetime(3) null,
  version int not null,
  constraint meeting_centre foreign key (centre_id) references centre (id),
  constraint meeting_chair foreign key (chair_id) references person (id),
  constraint meeting_convener foreign key (convened_by) references person (id)
);

create index meeting_of_centre on meeting (centre_id, meeting_day);

create table meeting_member (
  meeting_id bigint not null,
  person_id bigint not null,
  primary key (meeting_id, person_id),
  constraint meeting_member_meeting foreign key (meeting_id) references meeting (id),
  constraint meeting_member_person foreign key (person_id) references person (id)
);

create table meeting_decision (
  id bigint not null auto_increment primary key,
  meeting_id bigint not null,
  candidacy_id bigint not null,
  -- a candidacy is decided once in its life; an appeal is heard, not decided again
  constraint meeting_decision_once unique (candidacy_id),
  constraint meeting_decision_meeting foreign key (meeting_id) references meeting (id),
  constraint meeting_decision_candidacy foreign key (candidacy_id) references candidacy (id)
);

-- members who left while a candidacy was decided, since something stood against their deciding
create table meeting_leaving (
  decision_id bigint not null,
  person_id bigint not null,
  primary key (decision_id, person_id),
  constraint meeting_leaving_decision foreign key (decision_id) references meeting_decision (id),
  constraint meeting_leaving_person foreign key (person_id) references person (id)
);

create table meeting_minutes (
  meeting_id bigint not null primary key,
  -- SHA-256 of the content, in lower-case hex
  sha256 varchar(64) not null,
  content longblob not null,
  constraint meeting_minutes_of foreign key (meeting_id) references meeting (id)
);
