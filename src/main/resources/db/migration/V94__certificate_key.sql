-- The public side of the keys that centres seal with; the keys themselves lie in the data folder, never here.

create table certificate_key (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  -- SHA-256 of the certificate, in lower-case hex
  fingerprint varchar(64) not null,
  certificate blob not null,
  added_by bigint not null,
  added_at datetime(3) not null,
  revoked_by bigint null,
  revoked_at datetime(3) null,
  reason varchar(1000) null,
  constraint certificate_key_fingerprint unique (fingerprint),
  constraint certificate_key_centre foreign key (centre_id) references centre (id),
  constraint certificate_key_adder foreign key (added_by) references person (id),
  constraint certificate_key_revoker foreign key (revoked_by) references person (id)
);
