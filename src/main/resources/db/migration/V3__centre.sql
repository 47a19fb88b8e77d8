-- Centres and the roles that people hold in them.

create table centre (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  country_code char(2) not null,
  parent_id bigint,
  name_ar varchar(200) not null,
  name_fr varchar(200) not null,
  name_en varchar(200) not null,
  place_ar varchar(100) not null,
  place_fr varchar(100) not null,
  place_en varchar(100) not null,
  constraint centre_country foreign key (country_code) references country (code),
  constraint centre_parent foreign key (parent_id) references centre (id)
);

insert into centre (id, kind, country_code, parent_id, name_ar, name_fr, name_en, place_ar, place_fr, place_en) values
  (1, 'REGIONAL', 'TN', null, 'المركز الإقليمي لتدريب المدربين', 'Centre régional de formation des formateurs', 'Regional Centre for the Training of Trainers', 'تونس', 'Tunis', 'Tunis'),
  (2, 'NATIONAL', 'TN', 1, 'المركز الوطني للتدريب في تونس', 'Centre national de formation de Tunisie', 'National Training Centre of Tunisia', 'تونس', 'Tunis', 'Tunis'),
  (3, 'NATIONAL', 'MA', 1, 'المركز الوطني للتدريب في المغرب', 'Centre national de formation du Maroc', 'National Training Centre of Morocco', 'الرباط', 'Rabat', 'Rabat'),
  (4, 'NATIONAL', 'JO', 1, 'المركز الوطني للتدريب في الأردن', 'Centre national de formation de Jordanie', 'National Training Centre of Jordan', 'عمّان', 'Amman', 'Amman'),
  (5, 'NATIONAL', 'LB', 1, 'المركز الوطني للتدريب في لبنان', 'Centre national de formation du Liban', 'National Training Centre of Lebanon', 'بيروت', 'Beyrouth', 'Beirut');

create table role_held (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  centre_id bigint not null,
  role varchar(30) not null,
  from_day date not null,
  until_day date,
  version int not null,
  constraint role_held_person foreign key (person_id) references person (id),
  constraint role_held_centre foreign key (centre_id) references centre (id)
);

create index role_held_who on role_held (person_id, role, centre_id);
