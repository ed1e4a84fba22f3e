"""Unpacks TensorFlow's C library and the headers that its addon needs from a wheel.

Usage: unpack-wheel.py WHEEL FOLDER. Fills FOLDER/lib and FOLDER/include; prints "DONE TOTAL" in
bytes as it goes. Every member's checksum is compared on the way (zipfile does).
"""

import os
import sys
import zipfile

LIBRARIES = ("libtensorflow_cc.so.2", "libtensorflow_framework.so.2")
HEADERS = ("tensorflow/c/", "tensorflow/core/platform/", "tsl/", "xla/tsl/")
CHUNK = 4 << 20


def target_of(name):
    """Where a member goes below FOLDER, or None when it is not needed."""
    if name in ["tensorflow/" + library for library in LIBRARIES]:
        return name.replace("tensorflow/", "lib/", 1)
    if name.startswith(tuple("tensorflow/include/" + folder for folder in HEADERS)):
        return name.replace("tensorflow/", "", 1)
    return None


def main(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        members = [(item, target_of(item.filename)) for item in archive.infolist()]
        members = [(item, target) for item, target in members if target and not item.is_dir()]
        total = sum(item.file_size for item, _ in members)
        done = 0
        for item, target in members:
            path = os.path.join(folder, target)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with archive.open(item) as source, open(path, "wb") as file:
                while chunk := source.read(CHUNK):
                    file.write(chunk)
                    done += len(chunk)
                    print(done, total, flush=True)
    missing = [name for name in LIBRARIES if not os.path.exists(os.path.join(folder, "lib", name))]
    if missing:
        sys.exit("The wheel holds no " + " and no ".join(missing) + ".")


main(sys.argv[1], sys.argv[2])
