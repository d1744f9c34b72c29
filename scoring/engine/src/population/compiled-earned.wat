;; The loop of addEarned, two replicates at a time and to the same digits: every operation is one of
;; IEEE 754, in the same order.
(module
  (memory (export "memory") 1)
  (func (export "earn")
    (param $bytes i32)    ;; length of each list: 8 × replicates, a multiple of 16
    (param $quantity f64)
    (param $floor f64)
    (param $root i32)     ;; where the root points are
    (param $factors i32)  ;; where the drawn factors are
    (param $leaf i32)     ;; where lower, upper, lowerSlope and upperSlope are, one after another
    (local $at i32) (local $above v128) (local $length v128) (local $upper i32) (local $slope i32)
    (local $top i32) (local $zero v128) (local $floors v128) (local $quantities v128)
    (local.set $floors (f64x2.splat (local.get $floor)))
    (local.set $quantities (f64x2.splat (local.get $quantity)))
    (local.set $upper (i32.add (local.get $leaf) (local.get $bytes)))
    (local.set $slope (i32.add (local.get $upper) (local.get $bytes)))
    (local.set $top (i32.add (local.get $slope) (local.get $bytes)))
    (loop $each
      (local.set $above
        (f64x2.sub
          (f64x2.mul (local.get $quantities)
            (v128.load (i32.add (local.get $factors) (local.get $at))))
          (local.get $floors)))
      (local.set $length (v128.load (i32.add (local.get $leaf) (local.get $at))))
      (v128.store (i32.add (local.get $root) (local.get $at))
        (f64x2.add
          (f64x2.add
            (v128.load (i32.add (local.get $root) (local.get $at)))
            (f64x2.mul
              (f64x2.pmin (f64x2.pmax (local.get $zero) (local.get $above)) (local.get $length))
              (v128.load (i32.add (local.get $slope) (local.get $at)))))
          (f64x2.mul
            (f64x2.pmin
              (f64x2.pmax (local.get $zero) (f64x2.sub (local.get $above) (local.get $length)))
              (v128.load (i32.add (local.get $upper) (local.get $at))))
            (v128.load (i32.add (local.get $top) (local.get $at))))))
      (br_if $each
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16)))
          (local.get $bytes))))))
