-- Of a text with gaps that are filled from lists: the gap that a choice is offered for, from 1.
alter table choice add column gap int;
