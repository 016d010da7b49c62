/// The record: every event as one entry of its incident's chain, and the proof that it is whole.
/// Knows envelopes and bytes; never what an event means for a case.
package yuqing.archive.timeline;
