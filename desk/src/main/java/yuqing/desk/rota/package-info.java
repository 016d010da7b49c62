/// The duty rota: a week of a unit, its shifts and swaps, the hand-over sheet. Start reading at
/// `RotaPageResource`.
package yuqing.desk.rota;
