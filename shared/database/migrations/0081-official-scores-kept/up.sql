-- Whether the official score of a quarter has been kept: what a close has still to freeze is then
-- found without looking at every score there is.
ALTER TABLE ancrage.score_request ADD COLUMN official_kept boolean NOT NULL DEFAULT false;
UPDATE ancrage.score_request r SET official_kept = true
WHERE EXISTS (SELECT FROM ancrage.score_record s
  WHERE s.company_id = r.company_id AND s.quarter = r.quarter AND s.unit = 'company'
    AND s.series = 'official' AND s.method_hash = ancrage.method_in_force(s.quarter));
CREATE INDEX score_request_unofficial ON ancrage.score_request (quarter, company_id)
  WHERE NOT official_kept;
