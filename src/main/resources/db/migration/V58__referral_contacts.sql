-- Services to which a presumed victim may be referred in a country, as its national centre keeps them. Never a person's.
create table referral_contact (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  position int not null,
  name_ar varchar(200) not null,
  name_fr varchar(200) not null,
  name_en varchar(200) not null,
  purpose_ar varchar(500) not null,
  purpose_fr varchar(500) not null,
  purpose_en varchar(500) not null,
  hours_ar varchar(200) not null,
  hours_fr varchar(200) not null,
  hours_en varchar(200) not null,
  phone varchar(100) not null,
  address varchar(300) not null,
  checked_on date not null,
  checked_by_id bigint not null,
  version int not null,
  constraint referral_contact_centre foreign key (centre_id) references centre (id),
  constraint referral_contact_checked_by foreign key (checked_by_id) references person (id)
);

create index referral_contact_order on referral_contact (centre_id, position);
