/// Misuse of every operation, from data files: what a careless or hostile caller sends, the
/// answer that it must get, and what must not be left behind. `docs/misuse.md` explains how it is
/// run and how a try is added.
///
/// Start reading at {@link yuqing.journeys.misuse.MisuseJourneyTest}; the judgements are pure
/// functions, the classes named `…Check`.
package yuqing.journeys.misuse;
