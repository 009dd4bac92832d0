"""The list of packages that the browser's Python reads: file, sum, what each needs, what it brings."""
import hashlib
import zipfile
from email.parser import HeaderParser

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

INFO = {"abi_version": "2026_0", "arch": "wasm32", "platform": "emscripten_5_0_3", "python": "3.14.0"}
BROWSER = {"python_version": "3.14", "python_full_version": "3.14.0", "sys_platform": "emscripten", "os_name": "posix",
           "platform_system": "Emscripten", "platform_machine": "wasm32", "implementation_name": "cpython",
           "platform_python_implementation": "CPython", "extra": ""}


def lock_of(wheels, extra):
    """Return Pyodide's lock of `wheels`; `extra` names what a package needs beyond what it says itself.

    `extra` is `{package: packages}`. The names of packages are the normalised ones.
    """
    names = {package_name(wheel) for wheel in wheels}
    return {"info": INFO, "packages": {package_name(wheel): entry(wheel, names, extra) for wheel in wheels}}


def package_name(wheel):
    return canonicalize_name(parse_wheel_filename(wheel.name)[0])


def entry(wheel, names, extra):
    """Return what the lock says of one wheel; of what it needs, only what the site has."""
    name = package_name(wheel)
    with zipfile.ZipFile(wheel) as files:
        needs = {canonicalize_name(need.name) for need in requirements(files)} | set(extra.get(name, ()))
        modules = top_modules(files.namelist())
    return {"name": name, "version": str(parse_wheel_filename(wheel.name)[1]), "file_name": wheel.name,
            "install_dir": "site", "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(), "package_type": "package",
            "imports": modules, "depends": sorted(needs & names - {name}), "unvendored_tests": False}


def requirements(files):
    """Return the requirements of an open wheel that hold in the browser."""
    place = next(name for name in files.namelist() if name.endswith(".dist-info/METADATA"))
    stated = HeaderParser().parsestr(files.read(place).decode("utf-8")).get_all("Requires-Dist") or []
    needs = [Requirement(line) for line in stated]
    return [need for need in needs if not need.marker or need.marker.evaluate(BROWSER)]


def top_modules(names):
    """Return the modules that the files of a wheel bring.

    >>> top_modules(["six.py", "lxml/etree.so", "lxml/html/__init__.py", "lxml-6.0.2.dist-info/METADATA"])
    ['lxml', 'six']
    """
    code = [name for name in names if name.endswith((".py", ".so")) and ".dist-info" not in name and ".data/" not in name]
    return sorted({name.split("/")[0].removesuffix(".py") for name in code})
