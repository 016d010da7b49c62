/// The regulation's terms, each in one place and spelled as in the glossary. Only enums; nothing
/// that
/// computes.
package yuqing.contracts.term;
