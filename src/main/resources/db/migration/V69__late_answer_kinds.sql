-- Answers that came too late may be typed or placed like any other.
alter table late_answer add column typed varchar(500) not null default '';
alter table late_answer add column places varchar(100) not null default '';
