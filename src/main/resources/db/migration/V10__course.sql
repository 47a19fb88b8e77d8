-- Courses as published: nothing here but course itself is ever updated.

create table course (
  id bigint not null auto_increment primary key,
  code varchar(60) not null,
  constraint course_code unique (code)
);

create table course_version (
  id bigint not null auto_increment primary key,
  course_id bigint not null,
  number int not null,
  content_hash varchar(64) not null,
  published_at datetime(3) not null,
  hours int not null,
  completion_test varchar(60),
  title_ar varchar(200) not null,
  title_fr varchar(200) not null,
  title_en varchar(200) not null,
  summary_ar text not null,
  summary_fr text not null,
  summary_en text not null,
  audience_ar text not null,
  audience_fr text not null,
  audience_en text not null,
  constraint course_version_number unique (course_id, number),
  constraint course_version_course foreign key (course_id) references course (id)
);

create table course_version_objective (
  course_version_id bigint not null,
  position int not null,
  text_ar text not null,
  text_fr text not null,
  text_en text not null,
  primary key (course_version_id, position),
  constraint course_version_objective_version foreign key (course_version_id) references course_version (id)
);

create table course_module (
  id bigint not null auto_increment primary key,
  course_version_id bigint not null,
  code varchar(60) not null,
  position int not null,
  title_ar varchar(200) not null,
  title_fr varchar(200) not null,
  title_en varchar(200) not null,
  constraint course_module_code unique (course_version_id, code),
  constraint course_module_version foreign key (course_version_id) references course_version (id)
);

create table objective (
  id bigint not null auto_increment primary key,
  course_module_id bigint not null,
  code varchar(60) not null,
  position int not null,
  level varchar(12) not null,
  text_ar text not null,
  text_fr text not null,
  text_en text not null,
  constraint objective_code unique (course_module_id, code),
  constraint objective_module foreign key (course_module_id) references course_module (id)
);

create table lesson (
  id bigint not null auto_increment primary key,
  course_module_id bigint not null,
  code varchar(60) not null,
  position int not null,
  minutes int not null,
  country varchar(2),
  replaces varchar(60),
  stands_after varchar(60),
  title_ar varchar(200) not null,
  title_fr varchar(200) not null,
  title_en varchar(200) not null,
  constraint lesson_code unique (course_module_id, code, country),
  constraint lesson_module foreign key (course_module_id) references course_module (id)
);

create table lesson_body (
  id bigint not null auto_increment primary key,
  lesson_id bigint not null,
  language varchar(2) not null,
  html longtext not null,
  constraint lesson_body_language unique (lesson_id, language),
  constraint lesson_body_lesson foreign key (lesson_id) references lesson (id)
);

-- Pictures, sounds and documents under the hash of their bytes: versions that show the same one share it.
create table media (
  sha256 varchar(64) not null primary key,
  content_type varchar(40) not null,
  content longblob not null
);
