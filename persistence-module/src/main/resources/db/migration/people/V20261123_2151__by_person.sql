CREATE INDEX guardianship_by_guardian ON people.guardianship (guardian);
-- The unique index of positions holds open ones only, and one that ends next week is open today.
CREATE INDEX staff_position_by_person ON people.staff_position (person);
