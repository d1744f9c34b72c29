;; Philox4x32-10 at the counters (first + at, 0, 0, 0), the first 53 bits of each block ÷ 2^53, into
;; the memory from 0 on. A processor multiplies 64 bits at once; JavaScript has no such number.
(module
  (memory (export "memory") 1)
  (func (export "fill") (param $k0 i32) (param $k1 i32) (param $first i32) (param $count i32)
    (local $at i32) (local $x0 i64) (local $x1 i64) (local $x2 i64) (local $x3 i64)
    (local $p0 i64) (local $p1 i64) (local $a i32) (local $b i32) (local $round i32)
    (loop $each
      (local.set $x0 (i64.extend_i32_u (i32.add (local.get $first) (local.get $at))))
      (local.set $x1 (i64.const 0)) (local.set $x2 (i64.const 0)) (local.set $x3 (i64.const 0))
      (local.set $a (local.get $k0)) (local.set $b (local.get $k1)) (local.set $round (i32.const 0))
      (loop $rounds
        (local.set $p0 (i64.mul (local.get $x0) (i64.const 0xd2511f53)))
        (local.set $p1 (i64.mul (local.get $x2) (i64.const 0xcd9e8d57)))
        (local.set $x0 (i64.xor (i64.xor (i64.shr_u (local.get $p1) (i64.const 32)) (local.get $x1)) (i64.extend_i32_u (local.get $a))))
        (local.set $x2 (i64.xor (i64.xor (i64.shr_u (local.get $p0) (i64.const 32)) (local.get $x3)) (i64.extend_i32_u (local.get $b))))
        (local.set $x1 (i64.and (local.get $p1) (i64.const 0xffffffff)))
        (local.set $x3 (i64.and (local.get $p0) (i64.const 0xffffffff)))
        (local.set $a (i32.add (local.get $a) (i32.const 0x9e3779b9)))
        (local.set $b (i32.add (local.get $b) (i32.const 0xbb67ae85)))
        (br_if $rounds (i32.lt_u (local.tee $round (i32.add (local.get $round) (i32.const 1))) (i32.const 10))))
      (f64.store (i32.shl (local.get $at) (i32.const 3))
        (f64.mul (f64.convert_i64_s (i64.or (i64.shl (local.get $x0) (i64.const 21)) (i64.shr_u (local.get $x1) (i64.const 11)))) (f64.const 0x1p-53)))
      (br_if $each (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $count))))))
