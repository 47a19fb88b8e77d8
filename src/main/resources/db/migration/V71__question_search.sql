-- What questions are found by: code, text and choices in all languages, folded, so that it is compared by bytes. It is
-- filled by the application, at the start for those that are there already.

alter table question add column search_text varchar(6000) collate utf8mb4_bin;
