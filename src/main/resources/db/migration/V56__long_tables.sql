-- What tables of a hundred thousand rows need to answer at once.

-- Already folded, so compared by bytes, which is faster, and short enough for an index.
update membership set search = left(search, 700) where char_length(search) > 700;
alter table membership modify column search varchar(700) not null collate utf8mb4_bin;

-- People are sought in this alone; the one it takes the place of stays until then, for the key to the centre.
create index membership_sought on membership (centre_id, id, search);
drop index membership_newest on membership;

create index assessment_by on assessment (assessor_id, candidacy_id);

-- The queue is read from this alone, whoever asks: first the ids of a page, then its rows.
create index candidacy_order on candidacy
  (since, id, person_id, state, centre_id, endorsing_centre_id, hand_in_round);
