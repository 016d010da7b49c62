/// The regulation's terms, each defined once and spelled as in the glossary. Only enums, no
/// computation.
package yuqing.contracts.term;
