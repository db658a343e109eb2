-- A search asks app.find_leads_with for all of its terms; nothing calls these any more, and each looks past the policies.
drop function app.find_leads(text, integer);
drop function app.find_leads_covered(text, integer);
drop function app.share_of_term(text, boolean);
