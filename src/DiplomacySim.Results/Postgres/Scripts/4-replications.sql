-- How often each case of a design is asked for; null for experiments without a design.
ALTER TABLE experiments ADD COLUMN replications integer;
