-- How often the page of an attempt was opened: only the one opened last is written on.

alter table attempt add column opened int not null default 0;
