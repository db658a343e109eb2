-- Which process makes the answer to a conversation, and until when it is not taken for lost: of several processes one
-- asks the model, and what the visitor hears of it comes from one mouth.
alter table app.conversation add column answering uuid, add column answering_until timestamptz;
