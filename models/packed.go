package models

import (
	"encoding/binary"
	"slices"
)

// PackIDs packs row IDs into few bytes: sorted, then the steps between them as
// variable-length numbers.
func PackIDs(ids []uint) []byte {
	sorted := slices.Sorted(slices.Values(ids))
	packed := make([]byte, 0, 2*len(sorted))
	var last uint
	for _, id := range sorted {
		packed = binary.AppendUvarint(packed, uint64(id-last))
		last = id
	}
	return packed
}

// UnpackIDs is the reverse of PackIDs. Bytes that PackIDs did not make end the list.
func UnpackIDs(packed []byte) []uint {
	var ids []uint
	var last uint
	for len(packed) > 0 {
		step, n := binary.Uvarint(packed)
		if n <= 0 {
			break
		}
		packed = packed[n:]
		last += uint(step)
		ids = append(ids, last)
	}
	return ids
}
