/// Reads JSON that somebody else made: every field once and of its kind, in bounded memory.
package yuqing.verifier.json;
