-- When whoever must act was reminded that a complaint is soon to be answered.

alter table complaint add column reminded_at datetime(3) null;
create index complaint_remind on complaint (reminded_at, state, answer_until);
