-- Which section of a policy speaks of which category of the text classifier. A row with an empty
-- section is there once somebody has said so.
CREATE TABLE learning_section_category (
  section text PRIMARY KEY,
  category text NOT NULL
);
