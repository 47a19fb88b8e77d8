-- Moves of certificates to newer rules of validity: one certifier proposes, another decides, a job carries it out.

create table rules_move (
  id bigint not null auto_increment primary key,
  kind varchar(60) not null,
  centre_id bigint not null,
  -- null for all of the kind and centre
  certificate_id bigint null,
  -- of the rules to which they are moved
  rules_version int not null,
  reason varchar(1000) not null,
  proposed_by bigint not null,
  proposed_at datetime(3) not null,
  state varchar(20) not null,
  decided_by bigint null,
  decided_at datetime(3) null,
  -- why it was rejected
  words varchar(1000) null,
  moved int not null,
  -- what it is about, as long as nobody has decided, so that there is one at a time
  open_key varchar(100) null,
  version int not null,
  constraint rules_move_open unique (open_key),
  constraint rules_move_centre foreign key (centre_id) references centre (id),
  constraint rules_move_certificate foreign key (certificate_id) references certificate (id),
  constraint rules_move_proposer foreign key (proposed_by) references person (id),
  constraint rules_move_decider foreign key (decided_by) references person (id)
);
