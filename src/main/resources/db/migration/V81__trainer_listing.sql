-- Trainers who agreed to stand on the public list. No row: no. A yes that is taken back leaves none.
create table trainer_listing (
  person_id bigint not null primary key,
  agreed_at datetime(3) not null,
  constraint trainer_listing_person foreign key (person_id) references person (id)
);
