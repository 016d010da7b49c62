/// The dossier of an incident: told from its entries, never written beside them. Start reading at
/// [Standing] (where a case stands) and [Telling] (all that a dossier shows).
package yuqing.archive.dossier;
