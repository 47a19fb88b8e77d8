-- The log of what is done to certificates, its tree and its signed heads. Only ever added to. No keys to other tables:
-- what is gone from them must not take the log along.

create table certificate_log (
  number bigint not null primary key,
  certificate_id bigint not null,
  line varchar(400) not null
);

create index certificate_log_of on certificate_log (certificate_id, number);

create table certificate_log_node (
  tree_level int not null,
  node_index bigint not null,
  hash varchar(64) not null,
  primary key (tree_level, node_index)
);

create table certificate_log_end (
  id int not null primary key,
  tree_size bigint not null,
  last_at datetime(3) not null
);

insert into certificate_log_end (id, tree_size, last_at) values (1, 0, '2000-01-01 00:00:00');

create table certificate_log_head (
  id bigint not null auto_increment primary key,
  tree_size bigint not null,
  root varchar(64) not null,
  at datetime(3) not null,
  key_id varchar(64) not null,
  signature varchar(1400) not null
);

create table certificate_log_key (
  id varchar(64) not null primary key,
  certificate varchar(8000) not null
);

-- The secret of the hash under which a certificate stands in the log. Without it the hash says nothing.
create table certificate_log_secret (
  certificate_id bigint not null primary key,
  secret varchar(64) not null
);
