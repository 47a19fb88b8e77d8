-- Certificates as credentials for programs (Open Badges 3.0): the public side of the keys that sign them, and each as it was issued.

create table credential_key (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  -- RFC 7638, of the key; the secret one lies in the data folder, never here
  thumbprint varchar(43) not null,
  public_key varchar(300) not null,
  -- SHA-256 of its certificate, by which the folder knows it
  name varchar(64) not null,
  made_at datetime(3) not null,
  constraint credential_key_thumbprint unique (thumbprint),
  constraint credential_key_centre foreign key (centre_id) references centre (id)
);

create table certificate_credential (
  certificate_id bigint not null primary key,
  -- a JWT
  content varchar(8000) not null,
  constraint certificate_credential_of foreign key (certificate_id) references certificate (id)
);
