-- What a person holds in hand once a test is submitted, and a centre can look up. Attempts from before have none.

alter table attempt add column receipt varchar(10);
create unique index attempt_receipt on attempt (receipt);
