/// What is still missing before a dossier may be closed (article 14). Start reading at
/// [ClosingGate], the rule as a pure function, and [ClosingProjection], what it reads of a case.
package yuqing.archive.completeness;
