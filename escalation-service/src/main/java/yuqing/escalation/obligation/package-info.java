/// Who owes what by when, as last judged, and what became of it. The rules are the procedure's;
/// here it is kept, compared and shown.
package yuqing.escalation.obligation;
