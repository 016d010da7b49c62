/// 值班台, the start page: what the reader owes, what their department owes, and for the offices
/// what the whole school does.
package yuqing.desk.start;
