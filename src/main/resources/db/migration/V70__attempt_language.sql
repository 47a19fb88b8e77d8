-- In which language version a test was begun, so that figures can tell whether a question is harder in one of them.
-- Attempts from before have none, and are left out where languages are compared.

alter table attempt add column language varchar(2);
