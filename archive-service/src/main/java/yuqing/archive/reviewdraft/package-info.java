/// What the record has to say to a review meeting, prepared before it (article 14): the times, what
/// was missed, regrades, second reports, spread, replies, alerts. Start reading at [ReviewTimes],
/// the times as a pure function of dossier and figures, and [ReviewDraftWriter], which puts the
/// draft together.
package yuqing.archive.reviewdraft;
