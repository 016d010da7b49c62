/// The ledger (台账): one line an incident, as a workbook or as CSV. Start reading at
/// [LedgerLayout], which names each column and says what fills it.
package yuqing.archive.ledger;
